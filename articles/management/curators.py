"""Curators: who they are in the accounts, and what they may do in the admin."""

from django.contrib.auth.models import Group, Permission, User

GROUP = "Curators"
_EVERYTHING = ("view", "add", "change", "delete")
_MAY: dict[str, tuple[str, ...]] = {
    "article": ("view", "change"),
    "story": ("view", "change"),
    **dict.fromkeys(("outlet", "person", "tag", "topic", "place", "alias"), _EVERYTHING),
    **dict.fromkeys(("articleperson", "articletag", "articletopic", "articleplace"), _EVERYTHING),
    "articleoutlet": _EVERYTHING,
    **dict.fromkeys(("outletfigure", "capture", "relatedlink", "importitem"), ("view",)),
    "importrun": ("view", "add", "take_back", "reread"),
    "matchsuggestion": ("view", "change"),
    "mergeoperation": ("view", "change"),
}


def curators() -> Group:
    """Return the group of curators, made or brought up to what it may do now."""
    group, _ = Group.objects.get_or_create(name=GROUP)
    names = [f"{verb}_{model}" for model, verbs in _MAY.items() for verb in verbs]
    group.permissions.set(
        Permission.objects.filter(content_type__app_label="articles", codename__in=names)
    )
    return group


def make_curator(name: str, *, password: str) -> User:
    """Return a new account that may sign in at /admin/ and curate, and do no more there."""
    user = User.objects.create_user(name, password=password, is_staff=True)
    user.groups.add(curators())
    return user
