/**
 * Organisations: their number, name, e-mail domains, terms of use, strictness in test, and which is
 * whose underenhet.
 */
@NullMarked
@NamedInterface
package no.portvakt.registry.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
