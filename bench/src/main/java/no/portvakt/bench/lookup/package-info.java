/** Every list and look-up of the registry, in one of full size and in a small one. */
@NullMarked
package no.portvakt.bench.lookup;

import org.jspecify.annotations.NullMarked;
