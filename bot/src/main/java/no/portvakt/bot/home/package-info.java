/** The app's Home tab. */
@NullMarked
package no.portvakt.bot.home;

import org.jspecify.annotations.NullMarked;
