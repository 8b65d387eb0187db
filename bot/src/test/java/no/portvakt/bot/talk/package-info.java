/** Whole conversations: people in the simulated workspace, Portvakt, PostgreSQL and the engine. */
@NullMarked
package no.portvakt.bot.talk;

import org.jspecify.annotations.NullMarked;
