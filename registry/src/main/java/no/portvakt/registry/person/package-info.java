/** Persons, the chat accounts that are theirs, and the mailed link that proves it. */
@NullMarked
@NamedInterface
package no.portvakt.registry.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
