/** Programs of others, which know of Portvakt what its interfaces tell anybody. */
@NullMarked
package no.portvakt.stranger;

import org.jspecify.annotations.NullMarked;
