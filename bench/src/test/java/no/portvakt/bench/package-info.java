@NullMarked
package no.portvakt.bench;

import org.jspecify.annotations.NullMarked;
