/** The command /portvakt and its subcommands. */
@NullMarked
package no.portvakt.bot.command;

import org.jspecify.annotations.NullMarked;
