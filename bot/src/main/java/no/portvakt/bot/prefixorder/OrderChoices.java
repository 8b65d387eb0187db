package no.portvakt.bot.prefixorder;

import java.util.List;
import java.util.Optional;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.merkantile.MerkantileForm;
import no.portvakt.registry.organisation.Organisation;

/**
 * What there is to choose from in an order, and what is known already.
 *
 * @param organisations those the person belongs to, by name
 * @param environment the one chosen, if any is
 * @param organisation the one chosen, or the only one
 * @param merkantile what is registered
 * @param approvers how many will be notified
 */
record OrderChoices(
    List<Organisation> organisations,
    List<Environment> environments,
    Optional<Environment> environment,
    Optional<Organisation> organisation,
    MerkantileForm merkantile,
    int approvers) {}
