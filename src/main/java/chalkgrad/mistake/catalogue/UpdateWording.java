package chalkgrad.mistake.catalogue;

import chalkgrad.mistake.wording.Description;

/// Describes a mistake in the update of a parameter.
interface UpdateWording {
    Description of(ParameterUpdate update);
}
