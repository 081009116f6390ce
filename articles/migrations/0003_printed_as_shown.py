from django.db import migrations
from django.db.models import F


def take_what_is_shown(apps, schema_editor):
    """What pages printed before a curator's change was not kept: what is shown stands for it."""
    apps.get_model('articles', 'Article').objects.update(
        printed_headline_key=F('headline_key'),
        printed_url_key=F('url_key'),
        printed_outlet=F('outlet'),
    )


class Migration(migrations.Migration):
    # Apart from 0002: PostgreSQL makes no index on a table changed in the same transaction.

    dependencies = [
        ('articles', '0002_printed'),
    ]

    operations = [
        migrations.RunPython(take_what_is_shown, migrations.RunPython.noop),
    ]
