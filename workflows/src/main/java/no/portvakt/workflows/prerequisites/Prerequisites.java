package no.portvakt.workflows.prerequisites;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.merkantile.MerkantileForm;
import no.portvakt.registry.merkantile.SaveOutcome;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.outbox.EngineMessage;
import no.portvakt.workflows.outbox.Outbox;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an organisation must have in place before it gets a prefix in production, and how it gets
 * there.
 */
@Component
public class Prerequisites {

  private final Environments environments;
  private final Organisations organisations;
  private final Merkantile merkantile;
  private final Roles roles;
  private final RequestStore requests;
  private final Outbox outbox;

  Prerequisites(
      Environments environments,
      Organisations organisations,
      Merkantile merkantile,
      Roles roles,
      RequestStore requests,
      Outbox outbox) {
    this.environments = environments;
    this.organisations = organisations;
    this.merkantile = merkantile;
    this.roles = roles;
    this.requests = requests;
    this.outbox = outbox;
  }

  /** What the request still lacks; nothing in a test environment. */
  public Set<Missing> missingFor(Request request) {
    var missing = EnumSet.noneOf(Missing.class);
    var environment = environments.find(String.valueOf(request.environment()));
    if (environment.filter(Environment::isProduction).isPresent()) {
      var signed = organisations.find(request.organisation()).filter(Organisation::termsSigned);
      if (signed.isEmpty()) {
        missing.add(Missing.TERMS);
      }
      if (!merkantile.isComplete(environment.get().name(), request.organisation())) {
        missing.add(Missing.MERKANTILE);
      }
    }
    return missing;
  }

  /** Signs the terms of use for an organisation; only its Hovedadministrator can. */
  @Transactional
  public boolean signTerms(OrganisationNumber organisation, UUID person) {
    if (!roles.holds(person, organisation, Role.MAIN_ADMINISTRATOR)) {
      return false;
    }
    organisations.signTerms(organisation, person, new Actor.Person(person));
    wake(requests.beforeReview(organisation));
    return true;
  }

  /** Saves invoice and notification points of an organisation; any of its members can. */
  @Transactional
  public SaveOutcome saveMerkantile(Request request, MerkantileForm form, UUID person) {
    if (!roles.holds(person, request.organisation(), Role.MEMBER)) {
      return new SaveOutcome.Refused(List.of(new Violation("organisation.not-yours", "recipient")));
    }
    var outcome =
        merkantile.saveProvider(
            String.valueOf(request.environment()),
            request.organisation(),
            form,
            new Actor.Person(person));
    if (outcome instanceof SaveOutcome.Saved) {
      merkantileGiven(request.organisation());
    }
    return outcome;
  }

  /** Wakes the orders that may have waited for the organisation's merkantile data. */
  @Transactional
  public void merkantileGiven(OrganisationNumber organisation) {
    wake(requests.beforeReview(organisation));
  }

  private void wake(List<Request> waiting) {
    waiting.forEach(request -> outbox.put(EngineMessage.PREREQUISITES_CHANGED, request.id()));
  }
}
