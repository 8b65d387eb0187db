@NullMarked
package no.portvakt.local;

import org.jspecify.annotations.NullMarked;
