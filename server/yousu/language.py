"""In which of its two languages the city answers: Chinese, or English."""

CHINESE, ENGLISH = "zh", "en"
ANY_OTHER = "*"


def language_of(accepted: str | None) -> str:
    """The one that a reader likes better, by the text of an Accept-Language header (RFC 9110):
    Chinese for those who name none, English for those who name others only."""
    if not accepted or not accepted.strip():
        return CHINESE
    liked: dict[str, float] = {}
    for language, quality in map(_range, accepted.split(",")):
        liked[language] = max(quality, liked.get(language, 0))
    for ours in (CHINESE, ENGLISH):
        liked.setdefault(ours, liked.get(ANY_OTHER, 0))
    in_turn = [language for language in liked if language in (CHINESE, ENGLISH)]
    best = max(in_turn, key=lambda language: liked[language])
    return best if liked[best] > 0 else ENGLISH


def _range(text: str) -> tuple[str, float]:
    """As in `zh-CN;q=0.9`, without the region; one that can't be read is not liked."""
    tag, _, weight = text.partition(";")
    name, _, quality = weight.partition("=")
    try:
        liked = float(quality) if name.strip().lower() == "q" else 1.0
    except ValueError:
        liked = 0.0
    return tag.strip().lower().partition("-")[0], liked if 0 <= liked <= 1 else 0.0
