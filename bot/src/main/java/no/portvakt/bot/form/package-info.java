/** The forms by which people ask for something: how they open, and the fields they share. */
@NullMarked
package no.portvakt.bot.form;

import org.jspecify.annotations.NullMarked;
