package no.portvakt.registry.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import no.portvakt.registry.organisation.EmailDomain;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.EmailAddress;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** What an import file says, read strictly: nothing unknown, missing, doubled or malformed. */
record ImportFile(
    List<Located<OrganisationEntry>> organisations,
    List<Located<UnitEntry>> units,
    List<Located<PersonEntry>> persons,
    List<Located<AdminClientEntry>> adminClients) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // an entry is followed by others
          .addModule(values())
          .build();

  static ImportFile read(InputStream json) throws IOException {
    try (json;
        var parser = JSON.createParser(json)) {
      return read(parser);
    }
  }

  private static ImportFile read(JsonParser parser) {
    var file =
        new ImportFile(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    require(parser, parser.nextToken() == JsonToken.START_OBJECT, "an object is wanted here");
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      switch (name) {
        case "organisations" -> addEntries(parser, file.organisations, OrganisationEntry.class);
        case "units" -> addEntries(parser, file.units, UnitEntry.class);
        case "persons" -> addEntries(parser, file.persons, PersonEntry.class);
        case "adminClients" -> addEntries(parser, file.adminClients, AdminClientEntry.class);
        default -> require(parser, false, "unknown: '" + name + "'");
      }
    }
    require(parser, parser.nextToken() == null, "nothing is wanted after the object");
    return file;
  }

  private static <T> void addEntries(JsonParser parser, List<Located<T>> entries, Class<T> type) {
    require(parser, parser.nextToken() == JsonToken.START_ARRAY, "a list is wanted here");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int line = parser.currentTokenLocation().getLineNr();
      entries.add(new Located<>(line, parser.readValueAs(type)));
    }
  }

  private static void require(JsonParser parser, boolean holds, String wanted) {
    if (!holds) {
      throw MismatchedInputException.from(parser, ImportFile.class, wanted);
    }
  }

  private static SimpleModule values() {
    var module = new SimpleModule("registry");
    module.addDeserializer(
        OrganisationNumber.class,
        new TextDeserializer<>(OrganisationNumber.class, OrganisationNumber::of));
    module.addDeserializer(
        EmailDomain.class, new TextDeserializer<>(EmailDomain.class, EmailDomain::of));
    module.addDeserializer(
        EmailAddress.class, new TextDeserializer<>(EmailAddress.class, EmailAddress::of));
    return module;
  }
}
