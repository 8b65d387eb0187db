package no.portvakt.bot.talk;

import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.prefix.NewPrefix;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.scope.ScopeForm;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.scope.Scopes;

/** Scopes in ver2 that no other test uses. */
final class Provided {

  static final OrganisationNumber KARTETATEN = OrganisationNumber.of("313100200");

  private static final Cause TEST = Cause.of(new Actor.System("test"));

  private Provided() {}

  static ScopeName scope(PortvaktUnderTest portvakt, boolean consent) {
    var prefix = new PrefixName(Words.prefix());
    portvakt
        .bean(Prefixes.class)
        .register(new NewPrefix("ver2", prefix, KARTETATEN, UUID.randomUUID()), TEST);
    var form =
        new ScopeForm(
            "Oppslag i eiendommer",
            null,
            null,
            null,
            null,
            consent,
            false,
            false,
            null,
            null,
            null,
            false,
            null);
    portvakt.bean(Scopes.class).create("ver2", KARTETATEN, prefix.value(), "eiendom", form, TEST);
    return ScopeName.of(prefix, "eiendom");
  }
}
