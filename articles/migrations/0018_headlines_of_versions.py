# Versions are found by the key of their headline too: those made earlier get theirs.

from django.db import migrations, models

from articles.keys import headline_key

CHUNK = 500


def fill(apps, schema_editor):
    versions = apps.get_model('articles', 'ArticleVersion').objects
    told = versions.exclude(content_hash='').filter(headline_key='').order_by('pk')
    last = 0
    while chunk := list(told.filter(pk__gt=last).only('headline')[:CHUNK]):
        for version in chunk:
            version.headline_key = headline_key(version.headline)[:500]
        versions.bulk_update(chunk, ['headline_key'], batch_size=100)
        last = chunk[-1].pk


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0017_texts_of_versions'),
    ]

    operations = [
        migrations.AddField(
            model_name='articleversion',
            name='headline_key',
            field=models.CharField(blank=True, db_default='', db_index=True, default='', editable=False, help_text='Of one that has a text, the key of the headline over it: imports look for that.', max_length=500),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
    ]
