/** Taking rights in production from somebody, and giving up one's own. */
@NullMarked
package no.portvakt.bot.removal;

import org.jspecify.annotations.NullMarked;
