@NullMarked
package no.portvakt.bench.order;

import org.jspecify.annotations.NullMarked;
