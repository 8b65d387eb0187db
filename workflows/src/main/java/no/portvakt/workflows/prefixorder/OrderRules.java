package no.portvakt.workflows.prefixorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.portvakt.registry.Violation;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.EmailAddress;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.request.OwnOrganisation;
import no.portvakt.workflows.request.PrefixOrder;
import no.portvakt.workflows.request.WrittenText;
import org.springframework.stereotype.Component;

/** What an order must fulfil (domain rules 6.1 and 6.2), each broken rule with its field. */
@Component
class OrderRules {

  private static final Pattern CONSUMERS = Pattern.compile("[0-9]{1,6}");

  private final OwnOrganisation own;
  private final Environments environments;
  private final Organisations organisations;
  private final Prefixes prefixes;
  private final Roles roles;

  OrderRules(
      OwnOrganisation own,
      Environments environments,
      Organisations organisations,
      Prefixes prefixes,
      Roles roles) {
    this.own = own;
    this.environments = environments;
    this.organisations = organisations;
    this.prefixes = prefixes;
    this.roles = roles;
  }

  List<Violation> violations(PrefixOrderForm form, UUID person) {
    var violations = new ArrayList<Violation>();
    var environment = environments.find(form.environment());
    if (environment.isEmpty()) {
      violations.add(new Violation("environment.unknown", "environment"));
    }
    organisation(form, environment, person).ifPresent(violations::add);
    prefix(form, environment).ifPresent(violations::add);
    WrittenText.check(form.purpose(), PrefixOrder.LONGEST_PURPOSE, "purpose")
        .ifPresent(violations::add);
    WrittenText.check(form.contactName(), PrefixOrder.LONGEST_NAME, "contactName")
        .ifPresent(violations::add);
    EmailAddress.check(form.contactEmail())
        .map(found -> new Violation(found.code(), "contactEmail"))
        .ifPresent(violations::add);
    consumers(form.expectedConsumers()).ifPresent(violations::add);
    if (form.merkantile() != null) {
      violations.addAll(form.merkantile().violations());
    }
    return violations;
  }

  private Optional<Violation> organisation(
      PrefixOrderForm form, Optional<Environment> environment, UUID person) {
    return own.check(form.organisation(), person)
        .or(() ->
            OrganisationNumber.parse(form.organisation())
                .flatMap(organisations::find)
                .filter(organisation ->
                    environment.filter(in -> !mayOrder(person, organisation, in)).isPresent())
                .map(strict -> new Violation("organisation.strict-test", "organisation")));
  }

  /** Some organisations leave also the test environments to their Hovedadministrators. */
  private boolean mayOrder(UUID person, Organisation organisation, Environment environment) {
    return environment.isProduction()
        || !organisation.strictTest()
        || roles.holds(person, organisation.number(), Role.MAIN_ADMINISTRATOR);
  }

  private Optional<Violation> prefix(PrefixOrderForm form, Optional<Environment> environment) {
    return PrefixName.check(form.prefix())
        .or(() ->
            environment
                .flatMap(found -> prefixes.find(found.name(), new PrefixName(form.prefix())))
                .map(taken -> new Violation("prefix.taken", "prefix")));
  }

  private static Optional<Violation> consumers(String typed) {
    var text = typed.strip();
    return CONSUMERS.matcher(text).matches() && Integer.parseInt(text) <= PrefixOrder.MOST_CONSUMERS
        ? Optional.empty()
        : Optional.of(new Violation("consumers.number", "expectedConsumers"));
  }
}
