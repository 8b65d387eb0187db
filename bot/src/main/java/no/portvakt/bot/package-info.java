/** The runnable application and the settings its parts share. */
@NullMarked
package no.portvakt.bot;

import org.jspecify.annotations.NullMarked;
