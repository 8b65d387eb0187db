@NullMarked
package no.portvakt.bench.lookup;

import org.jspecify.annotations.NullMarked;
