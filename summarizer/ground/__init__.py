"""What an article says without any model: dates, people, calls, direction, sides, origin."""

from summarizer.ground.assembly import ground_article

__all__ = ["ground_article"]
