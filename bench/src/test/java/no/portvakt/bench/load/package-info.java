@NullMarked
package no.portvakt.bench.load;

import org.jspecify.annotations.NullMarked;
