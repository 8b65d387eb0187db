/** {@code bench/run}: how fast Portvakt is, as ratios to something plain, taken in one run. */
@NullMarked
package no.portvakt.bench;

import org.jspecify.annotations.NullMarked;
