package no.portvakt.bot.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.right.Right;

/**
 * What there is to choose from in a request for rights, and what is known already.
 *
 * @param organisations those the person belongs to, by name
 * @param environments those for production
 * @param environment the one chosen, or the only one
 * @param organisation the one chosen, or the only one
 * @param held what the person holds for it there
 * @param deciders how many of the organisation's own will be asked
 * @param mayOffer whether the person may ask for somebody else too
 */
record AccessChoices(
    List<Organisation> organisations,
    List<Environment> environments,
    Optional<Environment> environment,
    Optional<Organisation> organisation,
    Set<Right> held,
    int deciders,
    boolean mayOffer) {}
