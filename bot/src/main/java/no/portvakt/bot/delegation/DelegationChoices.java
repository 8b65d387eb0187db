package no.portvakt.bot.delegation;

import java.util.Optional;
import no.portvakt.bot.scope.ScopeChoices;
import no.portvakt.registry.organisation.Organisation;

/**
 * What there is to choose from in a delegation, and what is known already.
 *
 * @param own of the person's own organisation and the scope, in the environments in which something
 *     can be delegated
 * @param other the other party, if it is chosen
 */
record DelegationChoices(ScopeChoices own, Optional<Organisation> other) {}
