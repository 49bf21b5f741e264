/// The files of the window: opening, saving and recovering documents, reading notebooks, and what the window remembers
/// between two starts. Questions to the user are interfaces here, which dialogs answer.
package chalkgrad.app.file;
