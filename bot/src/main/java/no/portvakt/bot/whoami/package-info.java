/** Who the person is to Portvakt. */
@NullMarked
package no.portvakt.bot.whoami;

import org.jspecify.annotations.NullMarked;
