/** What a person does with a button or a form, and what only that person sees of it. */
@NullMarked
package no.portvakt.bot.dialogue;

import org.jspecify.annotations.NullMarked;
