"""Accounts in the admin: who may sign in; only an administrator sees them."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User

from articles.admin.site import site


@admin.register(User, site=site)
class AccountAdmin(UserAdmin):
    pass


@admin.register(Group, site=site)
class AccountGroupAdmin(GroupAdmin):
    pass
