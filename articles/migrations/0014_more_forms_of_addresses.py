# The keys of addresses know more forms of one page: rows made earlier are renewed, as in 0010.

from importlib import import_module

from django.db import migrations


def renew(apps, schema_editor):
    import_module('articles.migrations.0010_keys_of_today').renew(apps, schema_editor)


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0013_counted_indexes'),
    ]

    operations = [
        migrations.RunPython(renew, migrations.RunPython.noop, elidable=True),
    ]
