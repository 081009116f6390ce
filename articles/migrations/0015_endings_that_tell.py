# Headlines keep an ending with a number, addresses lose more tracking: rows made earlier are renewed.

from importlib import import_module

from django.db import migrations


def renew(apps, schema_editor):
    import_module('articles.migrations.0010_keys_of_today').renew(apps, schema_editor)


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0014_more_forms_of_addresses'),
    ]

    operations = [
        migrations.RunPython(renew, migrations.RunPython.noop, elidable=True),
    ]
