package no.portvakt.registry.api;

import java.util.UUID;
import no.portvakt.registry.organisation.Installation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.prefix.DeactivateOutcome;
import no.portvakt.registry.prefix.NewPrefix;
import no.portvakt.registry.prefix.Prefix;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.prefix.RegisterOutcome;
import org.springframework.stereotype.Component;

/** Registers prefixes and switches them on and off for whoever runs the installation. */
@Component
class PrefixChanges {

  private static final String PREFIX = "prefix";
  private static final String OWNER = "owner_orgno";

  private final Prefixes prefixes;
  private final Organisations organisations;
  private final Installation installation;
  private final Changing changing;

  PrefixChanges(
      Prefixes prefixes,
      Organisations organisations,
      Installation installation,
      Changing changing) {
    this.prefixes = prefixes;
    this.organisations = organisations;
    this.installation = installation;
    this.changing = changing;
  }

  /** The admin scope is not enough: it must be the organisation's own. */
  void check(Caller caller) {
    if (!installation.isRunBy(caller.organisation())) {
      throw Refusal.of(Fault.FORBIDDEN, "api.administration");
    }
  }

  Prefix register(Caller caller, PrefixRequest request) {
    check(caller);
    var name = Refusal.about(PrefixRequest.NAME, () -> Parameters.prefix(request.prefix()));
    var owner = Refusal.about(PrefixRequest.NAME, () -> owner(request));
    return changing.together(() -> {
      var prefix = register(caller, name, owner);
      return request.isActive() ? prefix : off(caller, name);
    });
  }

  /** The order came by this call, which is its only trace. */
  private Prefix register(Caller caller, PrefixName name, OrganisationNumber owner) {
    var wanted = new NewPrefix(caller.environment(), name, owner, UUID.randomUUID());
    return switch (prefixes.register(wanted, caller.cause())) {
      case RegisterOutcome.Registered registered -> registered.prefix();
      case RegisterOutcome.Taken _ ->
          throw Refusal.of(Fault.CONFLICT, Problem.in(PREFIX, "api.prefix-taken"))
              .about(PrefixRequest.NAME);
      case RegisterOutcome.Reserved _ ->
          throw Refusal.invalid(PREFIX, "api.prefix-reserved").about(PrefixRequest.NAME);
    };
  }

  Prefix change(Caller caller, String prefix, PrefixRequest request) {
    check(caller);
    var name = named(prefix);
    var standing = prefixes.find(caller.environment(), name).orElseThrow(PrefixChanges::unknown);
    if (request.prefix() != null && !request.prefix().equals(prefix)) {
      throw Refusal.invalid(PREFIX, "api.field-immutable").about(PrefixRequest.NAME);
    }
    if (request.owner() != null && !request.owner().equals(standing.owner().value())) {
      throw Refusal.invalid(OWNER, "api.field-immutable").about(PrefixRequest.NAME);
    }
    return request.isActive() ? on(caller, name) : off(caller, name);
  }

  private Prefix on(Caller caller, PrefixName name) {
    return prefixes
        .activate(caller.environment(), name, caller.cause())
        .orElseThrow(PrefixChanges::unknown);
  }

  void remove(Caller caller, String prefix) {
    check(caller);
    off(caller, named(prefix));
  }

  private Prefix off(Caller caller, PrefixName name) {
    return switch (prefixes.deactivate(caller.environment(), name, caller.cause())) {
      case DeactivateOutcome.Done(var prefix, _) -> prefix;
      case DeactivateOutcome.Unknown _ -> throw unknown();
      case DeactivateOutcome.InUse(int scopes) ->
          throw Refusal.of(Fault.CONFLICT, "api.prefix-in-use", Integer.toString(scopes));
    };
  }

  private OrganisationNumber owner(PrefixRequest request) {
    if (request.owner() == null) {
      throw Refusal.invalid(OWNER, "api.field-missing");
    }
    var owner = Parameters.organisation(OWNER, request.owner());
    if (organisations.find(owner).isEmpty()) {
      throw Refusal.invalid(OWNER, "api.organisation-unregistered");
    }
    return owner;
  }

  private static PrefixName named(String prefix) {
    return PrefixName.parse(prefix).orElseThrow(PrefixChanges::unknown);
  }

  private static Refusal unknown() {
    return Refusal.of(Fault.UNKNOWN, "api.prefix-unknown");
  }
}
