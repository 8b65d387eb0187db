package no.portvakt.bot.delegation;

import java.util.List;
import java.util.Optional;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.scope.Scope;

/**
 * What there is to choose from in a delegation, and what is known already.
 *
 * @param organisations those the person belongs to, by name
 * @param environments those in which something can be delegated
 * @param environment the one chosen, or the only one
 * @param organisation the own one chosen, or the only one
 * @param other the other party, if it is chosen
 * @param scope the one chosen, in the environment chosen
 */
record DelegationChoices(
    List<Organisation> organisations,
    List<Environment> environments,
    Optional<Environment> environment,
    Optional<Organisation> organisation,
    Optional<Organisation> other,
    Optional<Scope> scope) {}
