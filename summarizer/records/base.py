"""What all records share: frozen, closed."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value: never changed after it is made, never with a field that is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")
