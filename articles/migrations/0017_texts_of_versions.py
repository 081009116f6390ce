# Versions are found by the key of their text: those made earlier get theirs. What curators edited
# alone is no change of its outlet's any more: the index takes such articles in again.

from django.db import migrations, models

from articles.keys import text_key
from articles.paragraphs import paragraphs_of

CHUNK = 500


def fill(apps, schema_editor):
    versions = apps.get_model('articles', 'ArticleVersion').objects
    told = versions.filter(why='import', content_hash='').exclude(body='').order_by('pk')
    last = 0
    while chunk := list(told.filter(pk__gt=last).only('body')[:CHUNK]):
        for version in chunk:
            version.content_hash = text_key(paragraphs_of(version.body))
        versions.bulk_update(chunk, ['content_hash'], batch_size=100)
        last = chunk[-1].pk
    edited = versions.filter(why='curator').values('article')
    articles = apps.get_model('articles', 'Article').objects
    articles.filter(pk__in=edited).update(revision=models.F('revision') + 1)


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0016_days_of_capture'),
    ]

    operations = [
        migrations.AddField(
            model_name='articleversion',
            name='content_hash',
            field=models.CharField(blank=True, db_default='', db_index=True, default='', editable=False, help_text='Of a version read from a page, the key of its text: imports know it by that.', max_length=32),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
    ]
