"""JSON Schema of the course's files, for editors: derived from the same classes that validate them.

Validation sees one language and plain values; authors write languages and text. So every value that is no id may
here be a map of languages as well, numbers may be references to course data, and texts may look like numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from pydantic import BaseModel, TypeAdapter

from generator.reading.schema import CourseFile, DataFile, GlossaryFile, ModuleFile, QuizFile

if TYPE_CHECKING:
    from collections.abc import Mapping

Schema: TypeAlias = "dict[str, object]"

DRAFT = "https://json-schema.org/draft/2020-12/schema"

_FILES: Mapping[str, type[BaseModel]] = {
    "course.schema.json": CourseFile,
    "module.schema.json": ModuleFile,
    "glossary.schema.json": GlossaryFile,
    "quiz.schema.json": QuizFile,
    "data.schema.json": DataFile,
}
_LANGUAGE = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
_TEXT: Schema = {"$ref": "#/$defs/text"}
_REFERENCE: Schema = {"$ref": "#/$defs/reference"}


def schemas() -> dict[str, Schema]:
    """Return the schemas by file name."""
    return {name: _file(model) for name, model in _FILES.items()}


def _file(model: type[BaseModel]) -> Schema:
    written = TypeAdapter(model).json_schema(by_alias=True)
    definitions = written.pop("$defs", {})
    return {
        "$schema": DRAFT,
        **_plain(written),
        "$defs": {**_shared(), **{name: _plain(schema) for name, schema in definitions.items()}},
    }


def _shared() -> dict[str, Schema]:
    text: Schema = {"type": ["string", "number", "boolean"], "minLength": 1}
    return {
        "text": text,
        "text-per-language": _by_language(text),
        "reference": {"type": "string", "pattern": r"^\{[a-z][^{}]*\}$"},
    }


def _value(schema: Mapping[str, object]) -> Schema:
    """Return the schema of a value that may be given per language, if it may."""
    plain = _plain(schema)
    if plain == _TEXT:
        return {"$ref": "#/$defs/text-per-language"}
    if _is_fixed(plain):
        return plain
    if plain.get("type") == "object" and "allOf" not in plain:  # its own keys may look like languages
        return {"anyOf": [plain, _language_map(plain)]}
    return _by_language(plain)


def _by_language(plain: Schema) -> Schema:
    # An editor that knows which branch applies can say what is wrong in it; 'anyOf' would only say that all are.
    is_map: Schema = {"type": "object", "minProperties": 1, "propertyNames": {"pattern": _LANGUAGE}}
    return {"if": is_map, "then": _language_map(plain), "else": plain}


def _language_map(plain: Schema) -> Schema:
    return {
        "type": "object",
        "description": "The value in each language of the course.",
        "minProperties": 1,
        "patternProperties": {_LANGUAGE: plain},
        "additionalProperties": False,
    }


def _is_fixed(schema: Mapping[str, object]) -> bool:
    """Return whether a value is the same in all languages: ids, names, fixed words, and lists of these."""
    if schema.get("type") == "array":
        items = schema["items"]
        return isinstance(items, dict) and _is_fixed(items)
    return schema.get("type") == "string" or schema.get("type") == ["string", "number"] or "const" in schema


def _plain(schema: Mapping[str, object]) -> Schema:
    """Return the schema of a value in one language, as authors write it."""
    if isinstance(discriminator := schema.get("discriminator"), dict):
        return _by_type(discriminator)
    if alternatives := _alternatives(schema):
        return _any_of(alternatives)
    match schema.get("type"):
        case "string":
            return _string(schema)
        case "number" | "integer":
            return {"anyOf": [_without_notes(schema), _REFERENCE]}
        case "array" | "object":
            return _container(schema)
        case _:
            return _without_notes(schema)


def _by_type(discriminator: dict[str, Any]) -> Schema:
    key, models = discriminator["propertyName"], discriminator["mapping"]
    branches = [
        {"if": {"properties": {key: {"const": word}}, "required": [key]}, "then": {"$ref": address}}
        for word, address in models.items()
    ]
    return {"type": "object", "required": [key], "properties": {key: {"enum": list(models)}}, "allOf": branches}


def _alternatives(schema: Mapping[str, object]) -> list[Schema]:
    listed = schema.get("anyOf") or schema.get("oneOf")
    if not isinstance(listed, list):
        return []
    return [each for each in listed if each.get("type") != "null"]


def _any_of(alternatives: list[Schema]) -> Schema:
    kinds = [each.get("type") for each in alternatives]
    if kinds == ["number", "string"]:  # how pydantic describes a decimal number
        return _plain(alternatives[0])
    if len(alternatives) == 1:
        return _plain(alternatives[0])
    return {"anyOf": [_plain(each) for each in alternatives]}


def _string(schema: Mapping[str, object]) -> Schema:
    if schema.get("format") == "date":
        return {"anyOf": [{"type": "string", "format": "date"}, _REFERENCE]}
    if "minLength" in schema:
        return _TEXT
    bare = _without_notes(schema)
    if str(schema.get("pattern", "")).startswith("^[0-9]"):
        bare["type"] = ["string", "number"]  # a version such as 1.0, typed without quotes
    return bare


def _container(schema: Mapping[str, object]) -> Schema:
    result = _without_notes(schema)
    if description := schema.get("description"):
        result["description"] = str(description).replace("``", "`")
    for name in ("properties", "patternProperties"):
        if isinstance(parts := schema.get(name), dict):
            result[name] = {key: _value(part) for key, part in parts.items()}
    for name in ("items", "additionalProperties"):
        if isinstance(part := schema.get(name), dict):
            result[name] = _value(part)
    if "patternProperties" in schema:
        result["additionalProperties"] = False
    return result


def _without_notes(schema: Mapping[str, object]) -> Schema:
    # Defaults are left out: they are told in the guide, and editors would offer to fill them in.
    return {
        key: value for key, value in schema.items() if key not in {"title", "default", "discriminator", "description"}
    }
