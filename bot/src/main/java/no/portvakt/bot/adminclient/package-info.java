/** The command that issues the first admin client of an organisation. */
@NullMarked
package no.portvakt.bot.adminclient;

import org.jspecify.annotations.NullMarked;
