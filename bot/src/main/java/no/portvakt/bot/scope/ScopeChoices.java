package no.portvakt.bot.scope;

import java.util.List;
import java.util.Optional;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.scope.Scope;

/**
 * What there is to choose from in a form about a scope, and what is known already.
 *
 * @param organisations those the person belongs to, by name
 * @param environment the one chosen, or the only one
 * @param organisation the one chosen, or the only one
 * @param scope the one chosen, in the environment chosen
 */
public record ScopeChoices(
    List<Organisation> organisations,
    List<Environment> environments,
    Optional<Environment> environment,
    Optional<Organisation> organisation,
    Optional<Scope> scope) {}
