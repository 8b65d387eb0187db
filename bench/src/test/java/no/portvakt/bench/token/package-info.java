@NullMarked
package no.portvakt.bench.token;

import org.jspecify.annotations.NullMarked;
