package no.portvakt.workflows.scopedeactivation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person has filled in to switch a scope off; nothing in it has been checked.
 *
 * @param organisation the owner's number
 * @param lastDay the last day it can be used; null if none was chosen
 */
public record DeactivationForm(
    String environment,
    String organisation,
    String scope,
    String reason,
    @Nullable LocalDate lastDay) {}
