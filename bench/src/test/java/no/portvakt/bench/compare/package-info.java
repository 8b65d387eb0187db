@NullMarked
package no.portvakt.bench.compare;

import org.jspecify.annotations.NullMarked;
