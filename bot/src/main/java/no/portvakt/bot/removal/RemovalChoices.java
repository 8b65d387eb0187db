package no.portvakt.bot.removal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.right.Right;

/**
 * What there is to choose from in a removal, and what is known already.
 *
 * @param organisations those the person belongs to, by name
 * @param environments those for production
 * @param environment the one chosen, or the only one
 * @param organisation the one chosen, or the only one
 * @param holders those from whom the person may take rights, by name; in doubt only themselves
 * @param holder the one chosen, or the only one
 * @param held what the holder holds
 * @param administrator whether the holder is an API access administrator, and that can be taken
 * @param own whether the holder is the person at the form
 */
record RemovalChoices(
    List<Organisation> organisations,
    List<Environment> environments,
    Optional<Environment> environment,
    Optional<Organisation> organisation,
    List<Person> holders,
    Optional<Person> holder,
    Set<Right> held,
    boolean administrator,
    boolean own) {}
