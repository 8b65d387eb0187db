package no.portvakt.bot.delegation;

import java.util.Optional;
import no.portvakt.bot.form.ActingFor;
import no.portvakt.bot.scope.ScopeChoices;
import no.portvakt.registry.organisation.Organisation;

/**
 * What there is to choose from in a delegation, and what is known already.
 *
 * @param acting for whom the person may give or ask
 * @param own of the person's own organisation and the scope, in the environments in which something
 *     can be delegated
 * @param other the other party, if it is chosen
 */
record DelegationChoices(ActingFor acting, ScopeChoices own, Optional<Organisation> other) {}
