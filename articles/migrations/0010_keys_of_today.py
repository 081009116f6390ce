# The keys of addresses and headlines know more forms than before: rows made earlier are renewed.

from django.db import migrations

from articles.keys import headline_key, url_key

CHUNK = 1_000


def renew(apps, schema_editor):
    articles = apps.get_model('articles', 'Article').objects.order_by('pk')
    columns = (
        'headline', 'url', 'printed', 'headline_key', 'url_key', 'printed_headline_key',
        'printed_url_key', 'revision',
    )
    last = 0
    while chunk := list(articles.filter(pk__gt=last).only(*columns)[:CHUNK]):
        changed = [article for article in chunk if renewed(article)]
        # A new revision takes them into the index again, which holds the keys too.
        articles.bulk_update(changed, [*columns[3:]], batch_size=100)
        last = chunk[-1].pk


def renewed(article):
    headline, url = (
        article.printed.get(name, getattr(article, name)) for name in ('headline', 'url')
    )
    keys = {
        'headline_key': headline_key(article.headline)[:500],
        'url_key': url_key(article.url),
        'printed_headline_key': headline_key(headline)[:500],
        'printed_url_key': url_key(url),
    }
    if all(getattr(article, name) == key for name, key in keys.items()):
        return False
    for name, key in keys.items():
        setattr(article, name, key)
    article.revision += 1
    return True


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0009_versions'),
    ]

    operations = [
        migrations.RunPython(renew, migrations.RunPython.noop, elidable=True),
    ]
