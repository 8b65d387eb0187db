/** Programs as our children: started, watched, ended with us. */
@NullMarked
package no.portvakt.local.program;

import org.jspecify.annotations.NullMarked;
