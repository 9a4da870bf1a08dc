package org.reprint.wire;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.util.Map;

/// A JSON Schema says how stories are written, and is none: refused by name.
final class JsonSchema implements Format {
  private final JsonFactory json;

  JsonSchema(JsonFactory json) {
    this.json = json;
  }

  @Override
  public String name() {
    return "json-schema";
  }

  @Override
  public boolean claims(Source source) {
    Map<String, String> fields = source.jsonFields(json);
    return fields.getOrDefault("$schema", "").contains("json-schema.org")
        && !fields.containsKey("uri");
  }

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    outlet.refuse(0, "a JSON Schema, which describes stories and is none");
  }
}
