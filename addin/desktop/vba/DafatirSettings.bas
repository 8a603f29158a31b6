Attribute VB_Name = "DafatirSettings"
Option Explicit
Option Private Module

' A setting stands in this PC's own file, then in the add-in: never in a workbook that somebody sent.
Public Function Setting(ByVal Name As String) As String
    Dim Found As String
    Found = SettingIn(DafatirWindows.ReadText(SettingsFile()), Name)
    If Found = "" Then
        Found = SettingOfAddin(Name)
    End If
    Setting = Replace(Found, "%LOCALAPPDATA%", DafatirWindows.LocalFolder())
End Function

Public Function SettingsFile() As String
    SettingsFile = DafatirWindows.LocalFolder() & "\Dafatir\addin.txt"
End Function

Public Function SettingIn(ByVal Text As String, ByVal Name As String) As String
    Dim Rows As Variant, At As Long
    Rows = Split(Replace(Text, vbCr, ""), vbLf)
    For At = LBound(Rows) To UBound(Rows)
        If Left(Rows(At), Len(Name) + 1) = Name & "=" Then
            SettingIn = Mid(Rows(At), Len(Name) + 2)
            Exit Function
        End If
    Next At
End Function

Private Function SettingOfAddin(ByVal Name As String) As String
    Dim At As Long
    At = 2
    With ThisWorkbook.Worksheets("settings")
        Do While .Cells(At, 1).Value <> ""
            If .Cells(At, 1).Value = Name Then
                SettingOfAddin = .Cells(At, 2).Value
                Exit Function
            End If
            At = At + 1
        Loop
    End With
End Function

' The folder of a file, without the stroke at its end.
Public Function FolderOf(ByVal File As String) As String
    FolderOf = Left(File, InStrRev(File, "\") - 1)
End Function

' What Windows is asked to start: no shell, an isolated Python, no name of a file.
Public Function CommandLine(ByVal Python As String, ByVal Words As String) As String
    CommandLine = Chr(34) & Python & Chr(34) & " -I -m " & Words
End Function
