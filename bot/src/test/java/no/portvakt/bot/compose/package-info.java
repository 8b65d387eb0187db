/** The image and the compose file, tried on real containers. */
@NullMarked
package no.portvakt.bot.compose;

import org.jspecify.annotations.NullMarked;
