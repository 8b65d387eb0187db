/** Orders for prefixes, from start to end: Portvakt's way, and with nothing but the engine. */
@NullMarked
package no.portvakt.bench.order;

import org.jspecify.annotations.NullMarked;
