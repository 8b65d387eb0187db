package no.portvakt.registry.imports;

import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import no.portvakt.registry.RuleTexts;
import no.portvakt.registry.Violation;
import no.portvakt.registry.admin.AdminClientOutcome.Refused;
import no.portvakt.registry.admin.AdminClients;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.organisation.UnitOutcome;
import no.portvakt.registry.organisation.Units;
import no.portvakt.registry.person.LinkOutcome;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.role.Roles;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

@Component
class AuditedImports implements Imports {

  private static final Actor ACTOR = new Actor.System("import");

  private final Organisations organisations;
  private final Units units;
  private final Persons persons;
  private final Roles roles;
  private final Clients clients;
  private final AdminClients adminClients;
  private final Clock clock;

  AuditedImports(
      Organisations organisations,
      Units units,
      Persons persons,
      Roles roles,
      Clients clients,
      AdminClients adminClients,
      Clock clock) {
    this.organisations = organisations;
    this.units = units;
    this.persons = persons;
    this.roles = roles;
    this.clients = clients;
    this.adminClients = adminClients;
    this.clock = clock;
  }

  @Override
  @Transactional
  public ImportReport load(Resource resource) {
    try {
      var file = ImportFile.read(resource.getInputStream());
      return new ImportReport(
          count(file.organisations(), OrganisationEntry::number, this::register),
          count(file.units(), UnitEntry::unit, this::attach),
          count(file.persons(), PersonEntry::email, this::register),
          count(
              file.adminClients(),
              entry -> entry.environment() + " " + entry.client(),
              this::register));
    } catch (JacksonException malformed) {
      throw invalid(resource, malformed.getLocation().getLineNr(), malformed.getOriginalMessage());
    } catch (RefusedEntryException refused) {
      throw invalid(resource, refused.line(), String.valueOf(refused.getMessage()));
    } catch (IOException unreadable) {
      throw new InvalidImportException(
          resource.getDescription() + " cannot be read: " + unreadable);
    }
  }

  /** How many of the entries were registered now. */
  private static <T> int count(
      List<Located<T>> entries, Function<T, Object> identity, Predicate<T> register) {
    var seen = new HashSet<Object>();
    int registered = 0;
    for (var located : entries) {
      var entry = located.entry();
      try {
        check(seen.add(identity.apply(entry)), "it stands in the file twice");
        registered += register.test(entry) ? 1 : 0;
      } catch (IllegalArgumentException | DataIntegrityViolationException refusal) {
        throw new RefusedEntryException(located.line(), refusal);
      }
    }
    return registered;
  }

  private boolean register(OrganisationEntry entry) {
    return organisations.register(entry.organisation(clock.instant()), ACTOR);
  }

  private boolean attach(UnitEntry entry) {
    return switch (units.attach(entry.unit(), entry.parent(), Cause.of(ACTOR))) {
      case UnitOutcome.Done _ -> true;
      case UnitOutcome.DoneAlready _ -> false;
      case UnitOutcome.Refused(var violation) -> throw refused(violation);
    };
  }

  private boolean register(PersonEntry entry) {
    if (persons.byEmail(entry.email().value()).isPresent()) {
      return false;
    }
    var person = persons.register(entry.name(), entry.email().value(), ACTOR);
    var outcome = persons.link(entry.account(), person.id(), ACTOR);
    check(outcome instanceof LinkOutcome.Linked, "its account is another person's");
    for (var role : entry.roles()) {
      check(
          organisations.find(role.organisation()).isPresent(),
          "no organisation " + role.organisation());
      roles.give(person.id(), role.organisation(), role.role(), ACTOR);
    }
    return true;
  }

  private boolean register(AdminClientEntry entry) {
    if (clients.find(entry.environment(), entry.client()).isPresent()) {
      return false;
    }
    if (adminClients.issue(entry.order(), Cause.of(ACTOR)) instanceof Refused(var violations)) {
      throw refused(violations.getFirst());
    }
    return true;
  }

  private static IllegalArgumentException refused(Violation violation) {
    return new IllegalArgumentException(RuleTexts.of(violation, Locale.ENGLISH));
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static InvalidImportException invalid(Resource file, int line, String cause) {
    return new InvalidImportException(file.getDescription() + ", line " + line + ": " + cause);
  }
}
