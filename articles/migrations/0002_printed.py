from django.db import migrations, models
import django.db.models.deletion


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0001_first_light'),
    ]

    operations = [
        migrations.AddField(
            model_name='article',
            name='printed',
            field=models.JSONField(blank=True, default=dict, editable=False, help_text='What the pages print where a curator changed it; imports know the article by it.'),
        ),
        migrations.AddField(
            model_name='article',
            name='printed_headline_key',
            field=models.CharField(blank=True, db_index=True, editable=False, max_length=500),
        ),
        migrations.AddField(
            model_name='article',
            name='printed_url_key',
            field=models.CharField(blank=True, db_index=True, editable=False, max_length=2000),
        ),
        migrations.AddField(
            model_name='article',
            name='printed_outlet',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='articles.outlet'),
        ),
    ]
