' Changed by Dafatir: an isolated Python, no shell, nothing of the workbook on its path.
Function XLPyCommand() As String
    XLPyCommand = DafatirSettings.CommandLine(DafatirWindows.ShortName(DafatirSettings.Setting("python")), _
        "addin.desktop.serve $(CLSID)")
End Function

' Changed by Dafatir: the DLL lies beside Python or one folder above it, and is looked for nowhere else.
Private Sub XLPyLoadDLL()
    Dim Folder As String
    Folder = DafatirSettings.FolderOf(DafatirSettings.Setting("python"))
    If Not DafatirWindows.IsLoaded(Folder & "\" & XLPyDLLName) Then
        Folder = DafatirSettings.FolderOf(Folder)
        If Not DafatirWindows.IsLoaded(Folder & "\" & XLPyDLLName) Then
            Err.Raise 1, , XLPyDLLName & ": " & Folder
        End If
    End If
End Sub
