' Changed by Dafatir: an isolated Python, no shell, nothing of the workbook on its path.
' It is asked at every cell, so this PC's file of settings is read once.
Function XLPyCommand() As String
    Static Known As String
    If Known = "" Then
        Known = DafatirSettings.CommandLine(DafatirWindows.ShortName(DafatirSettings.Setting("python")), _
            "addin.desktop.serve $(CLSID)")
    End If
    XLPyCommand = Known
End Function

' Added by Dafatir: the one question that its own server answers.
Function XLPyAnswer(ByVal Language As String, ByVal Code As String, ByRef Values() As Variant) As Variant
    XLPyAnswer = XLPy.Answer(Language, Code, Values)
End Function

' Changed by Dafatir: the DLL lies beside Python or one folder above it, and is looked for nowhere else.
Private Sub XLPyLoadDLL()
    Static IsThere As Boolean
    Dim Folder As String
    If IsThere Then
        Exit Sub
    End If
    Folder = DafatirSettings.FolderOf(DafatirSettings.Setting("python"))
    If Not DafatirWindows.IsLoaded(Folder & "\" & XLPyDLLName) Then
        Folder = DafatirSettings.FolderOf(Folder)
        If Not DafatirWindows.IsLoaded(Folder & "\" & XLPyDLLName) Then
            Err.Raise 1000, , XLPyDLLName & ": " & Folder
        End If
    End If
    IsThere = True
End Sub
