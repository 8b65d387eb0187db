/** A token endpoint that ours is measured against: Spring Authorization Server and no more. */
@NullMarked
package no.portvakt.bench.spring;

import org.jspecify.annotations.NullMarked;
