/** Ratios of two things that are measured in turns. */
@NullMarked
package no.portvakt.bench.compare;

import org.jspecify.annotations.NullMarked;
